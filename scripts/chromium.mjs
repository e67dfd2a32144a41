// Finds a Chromium for tests and screenshots, and fonts that look the same everywhere.
// Order: CHROMIUM_PATH (a path, or `npm`), the build that npm installed (x64 Linux), Playwright's own, the system's.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const cacheRoot = join(import.meta.dirname, '..', 'node_modules', '.cache');

/** Switches that make text and colours the same on every machine. */
export const steadyPixels = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** @returns {Promise<import('./chromium.mjs').FoundChromium>} */
export async function resolveChromium() {
  const found = await findChromium();
  return { ...found, env: { ...found.env, ...pinnedFonts() } };
}

/**
 * Starts the Chromium found by {@link resolveChromium}, headless.
 * @param {string[]} [args] switches, {@link steadyPixels} for pictures
 */
export async function launchChromium(args = []) {
  const [{ chromium }, found] = await Promise.all([import('playwright'), resolveChromium()]);
  return chromium.launch({ executablePath: found.path, env: { ...process.env, ...found.env }, args });
}

async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && wanted !== 'npm') {
    if (!isRunnable(wanted)) throw new Error(`CHROMIUM_PATH=${wanted} is not an executable file: correct or unset it.`);
    return { source: 'env', path: wanted, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const bundled = { source: 'npm', ...(await unpackBundled()) };
    if (starts(bundled)) return bundled;
  }
  if (wanted === 'npm') throw new Error('The Chromium from npm does not run on this machine: unset CHROMIUM_PATH.');
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  if (own && isRunnable(own)) return { source: 'playwright', path: own, env: {} };
  const system = systemChromium();
  if (system) return { source: 'system', path: system, env: {} };
  throw new Error('No Chromium found: set CHROMIUM_PATH, run `npx playwright install chromium`, or install Chromium.');
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not executable: the next candidate is tried
  }
}

const starts = ({ path, env }) => spawnSync(path, ['--version'], { env: { ...process.env, ...env } }).status === 0;

function systemChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isRunnable);
}

async function unpackBundled() {
  const packageDir = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const target = join(cacheRoot, 'chromium', version);
  if (!existsSync(join(target, 'ok'))) await unpackInto(target, packageDir, version);

  const binary = join(target, 'chromium');
  const libraries = spawnSync('ldd', [binary], { encoding: 'utf8' });
  const env = {};
  if (libraries.status === 0 && libraries.stdout.includes('not found')) {
    env.LD_LIBRARY_PATH = [join(target, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  }
  return { path: binary, env };
}

/** Unpacks beside the target and renames, so that two runs at once never see half a file. */
async function unpackInto(target, packageDir, version) {
  const partial = `${target}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial; // the package unpacks into os.tmpdir() and trusts what lies there
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(packageDir, 'bin', 'al2023.tar.br')); // NSS libraries, for machines without them
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(join(partial, 'ok'), version);
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(join(target, 'ok'))) throw error; // otherwise another run was first
  }
}

/** A fontconfig file that knows only the fonts that npm installed. */
function pinnedFonts() {
  const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  const folder = join(cacheRoot, 'fonts');
  const file = join(folder, 'fonts.conf');
  const prefer = (font, families) =>
    families
      .map((name) => `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`)
      .join('\n');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${fonts}</dir>
<cachedir>${folder}</cachedir>
${prefer('DejaVu Sans', ['sans-serif', 'system-ui', 'ui-sans-serif', 'Arial', 'Helvetica', 'Segoe UI', 'Roboto'])}
${prefer('DejaVu Serif', ['serif', 'ui-serif', 'Times New Roman'])}
${prefer('DejaVu Sans Mono', ['monospace', 'ui-monospace', 'Courier New', 'Consolas', 'Menlo'])}
<match target="pattern"><edit name="antialias"><bool>true</bool></edit><edit name="hinting"><bool>false</bool></edit></match>
</fontconfig>
`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return { FONTCONFIG_FILE: file };
}

if (process.argv[1] === import.meta.filename) {
  console.log(JSON.stringify(await resolveChromium()));
}
