import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program of the workspace (node_modules/.bin is first on the PATH, which also gives Node 24).
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, quiet?: boolean }} [options] `quiet` shows the output only when it fails
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        PATH: `${root}node_modules/.bin:${process.env.PATH}`,
        STORYBOOK_DISABLE_TELEMETRY: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (quiet && code !== 0) process.stderr.write(output);
      if (signal) process.stderr.write(`${command} ended by ${signal}\n`);
      resolve({ code: code ?? 1, output, ms: Math.round(performance.now() - began) });
    });
  });
}

/**
 * Runs named steps one after the other, says what each took, and goes on after a failure so that one run shows all.
 * @param {[name: string, command: string, args: string[], options?: Parameters<typeof run>[2]][]} steps
 * @returns {Promise<{ passed: number, failed: string[] }>}
 */
export async function runSteps(steps) {
  const failed = [];
  for (const [name, command, args, options] of steps) {
    const { code, ms } = await run(command, args, { quiet: true, ...options });
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${(ms / 1000).toFixed(1)} s)`);
    if (code !== 0) failed.push(name);
  }
  return { passed: steps.length - failed.length, failed };
}
