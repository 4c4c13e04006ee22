import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const program = '/usr/share/wordpress'
// Far from Greenwich, so that a time which is taken for another's is half a day off.
export const timeZone = 'Pacific/Auckland'

/** No mail leaves; what was compiled once is kept, as real sites do. */
export const settingsIn = (folder: string) =>
  [
    ...['sendmail_path=/bin/true', 'display_errors=stderr'],
    ...['opcache.enable_cli=1', `opcache.file_cache=${join(folder, 'compiled')}`],
  ].flatMap((setting) => ['-d', setting])

/** The program takes the folder that its first files lie in for the site; all else stays where Debian has put it. */
export function putFiles(folder: string, of: { base: string; socket: string }): void {
  mkdirSync(join(folder, 'compiled'))
  for (const name of readdirSync(program).filter((file) => file.endsWith('.php')))
    copyFileSync(join(program, name), join(folder, name))
  for (const name of ['wp-includes', 'wp-admin']) symlinkSync(join(program, name), join(folder, name))
  const theme = join(folder, 'wp-content', 'themes', 'plain')
  mkdirSync(theme, { recursive: true })
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: Plain */')
  writeFileSync(join(theme, 'functions.php'), `<?php add_theme_support('automatic-feed-links');`)
  writeFileSync(
    join(theme, 'index.php'),
    '<!doctype html><html><head><?php wp_head(); ?></head><body><?php wp_footer(); ?></body></html>',
  )
  for (const [name, code] of Object.entries(codeFor(of))) writeFileSync(join(folder, name), `<?php\n${code}`)
}

function codeFor({ base, socket }: { base: string; socket: string }): Record<string, string> {
  return {
    'install.php': `
(new mysqli('localhost', 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress');
define('WP_INSTALLING', true);
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Velta', 'marta', 'marta@velta.example', true, '', 'marta');
wp_delete_post(1, true);
update_option('timezone_string', '${timeZone}');
update_option('permalink_structure', '/%postname%/');
`,
    'wp-config.php': `
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${base}');
define('WP_SITEURL', '${base}');
define('WP_DEFAULT_THEME', 'plain');
// Passwords for programs without TLS.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
`,
    'router.php': `
if (is_file(__DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) return false;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
`,
    'run.php': `
$_SERVER['HTTP_HOST'] = '${new URL(base).host}';
require 'wp-load.php';
$run = fn($call) => call_user_func_array($call[0], wp_slash(array_slice($call, 1)));
echo json_encode(array_map($run, json_decode(stream_get_contents(STDIN), true)));
`,
  }
}
