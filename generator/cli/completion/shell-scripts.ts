/**
 * The scripts that teach a shell to complete `helpspec`. Each asks the program for suggestions, word by word and without
 * evaluating anything that was typed.
 */

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** Where the line belongs that turns completion on, and the line. */
export const INSTALLATION: Readonly<Record<Shell, string>> = {
  bash: "~/.bashrc: source <(helpspec completion bash)",
  zsh: "~/.zshrc, after compinit: source <(helpspec completion zsh)",
  fish: "~/.config/fish/config.fish: helpspec completion fish | source",
  powershell:
    "$PROFILE: helpspec completion powershell | Out-String | Invoke-Expression",
};

const BASH = `_helpspec() {
  local line file current="\${COMP_WORDS[COMP_CWORD]}"
  [[ $current == "=" ]] && current=""
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files | :folders)
        compopt -o filenames 2>/dev/null
        local kind=-f
        [[ $line == :folders ]] && kind=-d
        while IFS= read -r file; do
          COMPREPLY+=("$file")
        done < <(compgen "$kind" -- "$current")
        ;;
      :*) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _helpspec helpspec
`;

const ZSH = `#compdef helpspec
_helpspec() {
  local line also
  local -a found
  while IFS= read -r line; do
    case $line in
      :*) also=\${line#:} ;;
      *) found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe helpspec found
  case $also in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ \${funcstack[1]} == _helpspec ]]; then
  _helpspec "$@"
else
  compdef _helpspec helpspec
fi
`;

const FISH = `function __helpspec_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    for line in ($program complete -- $words "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case ':*'
            case '*'
                echo $line
        end
    end
end
complete -c helpspec -f -a '(__helpspec_complete)'
`;

/** Before version 7.3 PowerShell drops empty arguments: \`--next\` says that there is one. */
const POWERSHELL = `Register-ArgumentCompleter -Native -CommandName helpspec -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements |
    Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    ForEach-Object { "$_" })
  $asked = if ($wordToComplete) { @('--') + $words + $wordToComplete } else { @('--next', '--') + $words }
  & $commandAst.CommandElements[0].Value complete @asked 2>$null |
    Where-Object { -not $_.StartsWith(':') } |
    ForEach-Object {
      $value, $description = $_ -split "\`t", 2
      if (-not $description) { $description = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
    }
}
`;

/** The script of each shell. */
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
};
