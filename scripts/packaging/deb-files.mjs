// The texts of the .deb. Pure: what is known about the app in, file contents out.

/** Debian 13 and Ubuntu 24.04 renamed the libraries with 64-bit time. */
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libnotify4',
  'xdg-utils',
]
const RECOMMENDS = ['libsecret-1-0', 'fonts-noto-color-emoji']

export function controlFile({ name, version, author, description }, architecture, installedKiB) {
  const [first, ...rest] = description.split(': ')
  return `Package: ${name}
Version: ${version}
Architecture: ${architecture}
Maintainer: ${author}
Installed-Size: ${installedKiB}
Depends: ${DEPENDS.join(', ')}
Recommends: ${RECOMMENDS.join(', ')}
Section: office
Priority: optional
Description: ${first}
 ${rest.join(': ') || first}
`
}

export function desktopFile({ name, productName, description }) {
  return `[Desktop Entry]
Type=Application
Name=${productName}
Comment=${description}
Exec=/usr/bin/${name} %U
Icon=${name}
Terminal=false
Categories=Office;
StartupWMClass=${productName}
`
}

/** `commands` are the words that ask for the command line. */
export function launcher(program, commands) {
  return `#!/bin/sh
# The command line needs no display: where there is none, do without. A window needs one as ever.
if [ -z "\${DISPLAY-}" ] && [ -z "\${WAYLAND_DISPLAY-}" ]; then
  for word in "$@"; do
    case "$word" in
    ${commands.join(' | ')}) exec ${program} --ozone-platform=headless "$@" ;;
    esac
  done
fi
exec ${program} "$@"
`
}

/** The commands as src/main/cli/is-command-line.ts lists them, so that the launcher cannot fall behind. */
export function commandsIn(source) {
  const list = source.match(/commands = \[([^\]]*)\]/)?.[1] ?? ''
  return [...list.matchAll(/'([\w-]+)'/g)].map((match) => match[1])
}
