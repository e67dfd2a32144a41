import assert from 'node:assert/strict';

/** The helper of each pattern. */
const patterns = { '/^[A-Z]{3}$/': 'currency', '/^https:\\/\\//i': 'httpsUrl' };
const identifier = /^[A-Za-z_$][\w$]*$/;
const literal = (value) => `'${value.replace(/[\\']/g, '\\$&')}'`;
const capital = (name) => name[0].toUpperCase() + name.slice(1);
const pure = (code) => `/* @__PURE__ */ ${code}`;

/** TypeScript with the behaviour of the response schemas: no zod, no eval; only `validation.ts` beneath it. */
export function validatorsSource({ schemas, scalars }) {
  /** Name of the check of each schema and pattern that has one. */
  const names = new Map();
  const declarations = [];
  const helpers = new Set(['validator']);

  const helper = (name) => {
    helpers.add(name);
    return name;
  };

  const declare = (known, name, code) => {
    names.set(known, name);
    declarations.push(`const ${name}: Check = ${code};\n`);
    return name;
  };

  /** Name of the check of `schema`; declares it under `name` where there is none yet. */
  function check(schema, name) {
    const known = names.get(schema) ?? scalar(schema);
    if (known) return known;
    const { def } = schema._zod;
    if (def.type === 'object') return object(schema, name);
    if (def.type === 'array')
      return declare(schema, name, pure(`${helper('list')}(${check(def.element, `${name}Row`)})`));
    if (def.type === 'union') return union(schema, name);
    if (isPage(schema)) return declare(schema, name, pure(`${helper('page')}(${check(def.out, `${name}Envelope`)})`));
    throw new Error(`${name}: the generator does not know the schema ${JSON.stringify(def)}.`);
  }

  /** Name of the helper that checks a text, a number or an amount; undefined where `schema` is none of them. */
  function scalar(schema) {
    if (schema === scalars.money) return helper('money');
    const { def } = schema._zod;
    const checks = (def.checks ?? []).map((each) => each._zod.def);
    if (def.type === 'string') {
      if (def.format === 'datetime' && def.offset && !def.local && def.precision === null && !checks.length) {
        return helper('instant');
      }
      if (def.format === 'date' && !checks.length) return helper('day');
      if (!def.format && !checks.length) return helper('text');
      if (!def.format && checks.length === 1 && checks[0].format === 'regex') {
        const name = patterns[String(checks[0].pattern)];
        assert(name, `validation.ts has no check for ${checks[0].pattern}.`);
        return helper(name);
      }
    }
    if (def.type === 'number') {
      const [from, ...more] = checks;
      const fromZero = from?.check === 'greater_than' && from.value === 0 && from.inclusive && !more.length;
      if (!fromZero && checks.length) return undefined;
      if (def.format === 'safeint') return helper(fromZero ? 'count' : 'integer');
      if (def.format === undefined) return helper(fromZero ? 'amount' : 'number');
    }
    return undefined;
  }

  function object(schema, name) {
    const { shape, catchall, checks = [] } = schema._zod.def;
    assert(!catchall && !checks.length, `${name}: answers leave unknown fields out.`);
    const fields = Object.entries(shape).map(([key, field]) => {
      assert(identifier.test(key) && key !== '__proto__', `${name}: ${key} is no plain field name.`);
      let inner = field;
      const isOptional = inner._zod.def.type === 'optional';
      if (isOptional) inner = inner._zod.def.innerType;
      const isNullable = inner._zod.def.type === 'nullable';
      if (isNullable) inner = inner._zod.def.innerType;
      const checkName = check(inner, `${name}${capital(key)}`);
      if (!isOptional && !isNullable) return `${checkName}(value.${key}, ${literal(key)}, run)`;
      // Written out, not called: a helper for it would cost a third of the time of the whole run.
      const alternatives = [isOptional && 'undefined ? 0', isNullable && 'null ? 1'].filter(Boolean);
      const otherwise = `${checkName}(field, ${literal(key)}, run)`;
      return `((field = value.${key}) === ${alternatives.join(' : field === ')} : ${otherwise})`;
    });
    const variable = fields.some((code) => code.includes('field ')) ? ', field' : '';
    const code = pure(`${helper('object')}(\n  (value, run${variable}) =>\n    ${fields.join(' +\n    ')},\n)`);
    return declare(schema, name, code);
  }

  /** Alternatives of different types: the type of the value says which one holds. */
  function union(schema, name) {
    const { options } = schema._zod.def;
    const kinds = options.map((option) => option._zod.def.type).join();
    const [first, second] = options.map((option) => check(option, `${name}${capital(option._zod.def.type)}`));
    if (kinds === 'string,number') {
      return declare(schema, name, `(value, key, run) => (typeof value === 'string' ? 1 : ${second}(value, key, run))`);
    }
    assert.equal(kinds, 'number,object', `${name}: the generator does not know this union.`);
    const code = `(value, key, run) => (${helper('isObject')}(value) ? ${second} : ${first})(value, key, run)`;
    return declare(schema, name, code);
  }

  /** A page: an envelope, or a bare list that a transform puts into one. */
  function isPage(schema) {
    const { type, in: before, out } = schema._zod.def;
    if (type !== 'pipe' || before._zod.def.type !== 'transform' || out._zod.def.type !== 'object') return false;
    const { transform } = before._zod.def;
    assert.deepEqual(transform([1]), { data: [1], pagination: {} });
    for (const other of [{ data: [1] }, null, 'text', 1]) assert.equal(transform(other), other);
    return true;
  }

  const exported = (name, type, code) => `export const ${name}: Validator<${type}> = ${pure(`validator(${code})`)};`;
  const { breakdownRowSchemas, responseSchemas } = schemas;
  const validators = [
    ...Object.entries(responseSchemas).map(([name, schema]) =>
      exported(`validate${capital(name)}`, `EndpointResponses['${name}']`, check(schema, name)),
    ),
    ...Object.entries(breakdownRowSchemas).map(([by, schema]) =>
      exported(
        `validate${capital(by)}Breakdown`,
        `BreakdownRows['${by}'][]`,
        pure(`${helper('list')}(${check(schema, `${by}Usage`)})`),
      ),
    ),
  ];
  return [
    '// Written by `npm run generate` from the schemas; not for editing.',
    `import type { EndpointResponses } from '../endpoints.js';`,
    `import type { BreakdownRows } from '../usage.js';`,
    `import {\n  type Check,\n  type Validator,\n${[...helpers]
      .sort()
      .map((name) => `  ${name},\n`)
      .join('')}} from '../validation.js';\n`,
    ...declarations,
    ...validators,
    '',
  ].join('\n');
}
