/** What a Help Center's site puts around an article, and text extracted from a page keeps. Matched against whole lines. */

/** The first crumb, which names the site. */
export const SITE_CRUMB =
  /^(?:help cent(?:er|re)|documentation|home|帮助中心|文档首页|首页)$/i;

/** What stands between crumbs. */
export const CRUMB_SEPARATOR = /\s*(?:\/(?=\s)|[>›»→])\s*/;

/** "Updated on 2026-02-10 GMT+08:00", "更新时间：2026-02-10". */
export const UPDATED_LINE =
  /^(?:last )?(?:updated?|更新)(?:\s*(?:on|at|time|date)|时间|日期|于)?\s*[:：]?\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\s.{0,40})?$/i;

/** Lines of the frame, at the beginning or the end of a page. */
export const FRAME_LINES: readonly RegExp[] = [
  /^(?:view|download) pdf$/i,
  /^(?:share|print|copy link|show all|on this page)$/i,
  /^feedback$/i,
  /^was this page helpful\b.{0,60}$/i,
  /^(?:provide|submit) feedback.{0,400}$/i,
  /^thank you (?:very much )?for your feedback.{0,400}$/i,
  /^see the reply and handling status.{0,100}$/i,
  /^for any further questions, .{0,100}$/i,
  /^(?:chatbot|contact us|more|yes no|helpful|not helpful)$/i,
  /^(?:previous|next)(?: topic| page| article)?\s*[:：].{0,200}$/i,
  /^(?:previous|next) (?:topic|page|article)$/i,
  /^(?:©|copyright\b|版权所有).{0,200}$/i,
  /^(?:查看pdf|分享|意见反馈|反馈|提交反馈|智能客服|在线客服)$/i,
  /^文档内容是否对您有帮助.{0,60}$/,
  /^(?:提交成功|非常感谢您的反馈|如您有其它疑问|如您有其他疑问).{0,200}$/,
  /^(?:上一篇|下一篇)\s*[:：]?.{0,200}$/,
];

/** "Parent topic: Orders", "父主题：订单". */
export const PARENT_LINE = /^(?:parent topic|父主题)\s*[:：]\s*(.{1,200})$/i;
