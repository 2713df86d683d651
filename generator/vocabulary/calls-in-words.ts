/** Calls within lines that say something beside them. */

/** A method in capitals and a path, either in brackets or quotes of its own, or both in the same. */
export const CALL_IN_WORDS =
  /\b(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)[\s\u00a0\])>"'`’”*:：,，]{0,4}["“‘'`(（[]?((?:https?:\/\/(?:\{[^{}\s]{1,60}\}|[^\s/{}"'`])+|\{[^{}/\s]{1,60}\})?\/(?:[^\s{}"'`’”“‘<>,，;；、。()（）[\]*]|\{[^{}\n]{0,300}\}|<[\w-]{1,60}>)*)/g;

/** All that may stand beside calls in a line that says nothing but how they go. */
export const WORDS_BESIDE_CALLS =
  /(?:\b(?:uris?|urls?|formats?|requests?|lines?|apis?|the|an?|is|are|as|follows?|following|or|and|both|methods?|paths?|addresse?s?|endpoints?|syntax|https?(?:\/\d(?:\.\d)?)?|v\d(?:\.\d)?|versions?|current|latest)\b|请求行?|接口|地址|路径|格式|方法|如下|[为是或和]|[\s\u00a0"“”‘’'`()（）[\]<>*:：,，.。;；、|/-])+/gi;

/** Words that make a call in a sentence another one than the page's. */
export const DOUBTED_CALL =
  /(?<=\s)\/[\w{]|\b(?:was|were|replac\w*|instead|deprecated|obsolete|old(?:er)?|earlier|previous\w*|not|never|no longer|other|another|see|refer|first|then|before|after|again|if|unless|examples?|e\.g)\b|替代|代替|废弃|旧|以前|之前|不|其他|其它|参见|请参考|例如|先|然后|如果/i;
