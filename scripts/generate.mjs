// Writes every generated file of the repository; `--check` writes nothing and exits with 1 when one is stale.
import '../packages/contract/scripts/generate.mjs';
