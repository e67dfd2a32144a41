import { CliError } from './cli/cli-error.js';

const HELP = `a2b: wallet, usage and footprint of AI chat

  a2b serve   [--db FILE|postgres://…] [--port N] [--host H] [--demo] [--stripe-fake] [--rate-limit N/s]
              [--web DIR] [--cors-origin ORIGIN,…] [--public-url URL]
  a2b import  FILE --account ID [--db …] [--format auto|csv|jsonl|litellm|librechat|openai]
              [--map SOURCE=field,…] [--set model=…,provider=…,project=…] [--timezone ZONE]
              [--price] [--usd-eur RATE]
  a2b credit  --account ID --amount EUR --id KEY [--db …] [--kind topup] [--description TEXT] [--at INSTANT]
  a2b check   [--db …]
  a2b migrate [--db …]
  a2b conformance --base-url URL --token TOKEN

--db is ${'`a2b.db`'} in the current folder, or A2B_DB.
serve reads A2B_JWT_SECRET (HS256) or A2B_JWT_PUBLIC_KEY (RS256), A2B_JWT_ISSUER, A2B_JWT_AUDIENCE, A2B_SERVICE_TOKEN,
STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET and A2B_RETURN_ORIGINS from the environment.
`;

type Command = (args: string[]) => Promise<number>;

/** Each command loads what it needs and no more: a credit starts without the HTTP stack. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./cli/serve.js')).serve,
  import: async () => (await import('./cli/import.js')).importFile,
  credit: async () => (await import('./cli/credit.js')).credit,
  check: async () => (await import('./cli/check.js')).check,
  migrate: async () => (await import('./cli/migrate.js')).migrate,
  conformance: async () => (await import('./cli/conformance.js')).conformance,
};

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    return name === '' ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new CliError(`There is no command ${JSON.stringify(name)}.\n\n${HELP}`);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP);
    return 0;
  }
  return (await load())(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const { message = String(error), cause } = error instanceof Error ? error : {};
    process.stderr.write(`a2b: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}\n`);
    process.exitCode = error instanceof CliError ? error.exitCode : 1;
  },
);
