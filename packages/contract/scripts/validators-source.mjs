import assert from 'node:assert/strict';

const expectations = {
  '^[A-Z]{3}$': 'a currency code such as "EUR"',
  '^https:\\/\\/': 'an https address',
};
const identifier = /^[A-Za-z_$][\w$]*$/;
const literal = (value) => `'${value.replace(/[\\']/g, '\\$&')}'`;
const capital = (name) => name[0].toUpperCase() + name.slice(1);

/** Straight-line TypeScript with the behaviour of the response schemas: no zod, no eval. */
export function validatorsSource({ schemas, scalars }) {
  const functions = new Map();
  const lines = [];
  const helpers = new Set();
  const types = new Set();

  const helper = (name) => {
    helpers.add(name);
    return name;
  };
  const unsupported = (schema, at) => {
    throw new Error(`${at}: the generator does not know the schema ${JSON.stringify(schema._zod.def)}.`);
  };

  /** A statement that checks the text, number or amount `value` of field `key`; null where the schema is none of them. */
  function scalar(schema, value, key) {
    const { def } = schema._zod;
    const call = (name, ...more) => `${helper(name)}(${[value, key, 'found', ...more].join(', ')})`;
    if (schema === scalars.money) return `changes = ${call('money', 'changes')}`;
    const checks = (def.checks ?? []).map((check) => check._zod.def);
    if (def.type === 'string') {
      if (def.format === 'datetime' && def.offset && !def.local && def.precision === null && !checks.length) {
        return call('instant');
      }
      if (def.format === 'date' && !checks.length) return call('day');
      if (def.format) return null;
      if (!checks.length) return call('text');
      if (checks.length !== 1 || checks[0].format !== 'regex') return null;
      const { pattern } = checks[0];
      assert(pattern.source in expectations, `Say in words what ${pattern} expects.`);
      return call('pattern', String(pattern), literal(expectations[pattern.source]));
    }
    if (def.type === 'number') {
      const fromZero = checks.length === 1 && checks[0].check === 'greater_than' && checks[0].value === 0;
      if (checks.length && !(fromZero && checks[0].inclusive)) return null;
      if (def.format === 'safeint') return call(fromZero ? 'count' : 'integer');
      if (def.format === undefined) return call(fromZero ? 'amount' : 'number');
    }
    return null;
  }

  /** Name of the function that checks a value with fields or rows. */
  function check(schema, name) {
    const known = functions.get(schema);
    if (known) return known;
    functions.set(schema, name);
    const { def } = schema._zod;
    if (def.type === 'object') object(schema, name);
    else if (def.type === 'array') {
      lines.push(`const ${name}: Check = /* @__PURE__ */ ${helper('list')}(${check(def.element, `${name}Row`)});\n`);
    } else if (def.type === 'pipe' && isPage(schema)) {
      const envelope = check(def.out, `${name}Envelope`);
      lines.push(`const ${name}: Check = /* @__PURE__ */ ${helper('page')}(${envelope});\n`);
    } else unsupported(schema, name);
    return name;
  }

  function object(schema, name) {
    const { shape, catchall } = schema._zod.def;
    assert(!catchall && !schema._zod.def.checks?.length, `${name}: answers leave unknown fields out.`);
    const body = [];
    let required = 0;
    for (const [key, field] of Object.entries(shape)) {
      assert(identifier.test(key) && key !== '__proto__', `${name}: ${key} is no plain field name.`);
      let inner = field;
      const optional = inner._zod.def.type === 'optional';
      if (optional) inner = inner._zod.def.innerType;
      else required++;
      const nullable = inner._zod.def.type === 'nullable';
      if (nullable) inner = inner._zod.def.innerType;
      const value = optional || nullable ? 'field' : `value.${key}`;
      let statement = fieldCheck(inner, value, key, name);
      if (nullable) statement = `if (field !== null) ${statement}`;
      if (optional) {
        body.push(`if ((field = value.${key}) !== undefined) {`, '  known++;', `  ${statement};`, '}');
      } else if (nullable) body.push(`field = value.${key};`, `${statement};`);
      else body.push(`${statement};`);
    }
    const code = body.join('\n  ');
    const variables = [];
    if (required < Object.keys(shape).length) variables.push(`let known = ${required};`);
    if (/\bfield\b/.test(code)) variables.push('let field: any;');
    if (/\bchanges\b/.test(code)) variables.push('let changes: Changes;');
    const keys = `${name}Keys`;
    lines.push(
      `const ${keys} = [${Object.keys(shape).map(literal).join(', ')}];`,
      `const ${name}: Check = (value, found) => {`,
      `  if (!${helper('object')}(value)) return ${helper('wrong')}(value, undefined, found, 'an object');`,
      ...variables.map((line) => `  ${line}`),
      `  ${code}`,
      `  return ${helper('done')}(value, ${variables[0]?.includes('known') ? 'known' : required}, ${keys}, ${/\bchanges\b/.test(code) ? 'changes' : 'undefined'});`,
      '};\n',
    );
  }

  function fieldCheck(schema, value, key, owner) {
    const simple = scalar(schema, value, literal(key));
    if (simple) return simple;
    const { def } = schema._zod;
    if (def.type === 'union') return union(def.options, value, key, owner);
    const name = check(schema, `${owner}${capital(key)}`);
    return `changes = ${helper('inside')}(${name}, ${value}, ${literal(key)}, found, changes)`;
  }

  /** Alternatives of different types: the type of the value says which one holds. */
  function union(options, value, key, owner) {
    const kinds = options.map((option) => option._zod.def.type);
    assert(new Set(kinds).size === kinds.length, `${owner}.${key}: two alternatives are of one type.`);
    if (kinds.join() === 'string,number') {
      return `if (typeof ${value} !== 'string') ${scalar(options[1], value, literal(key))}`;
    }
    if (kinds.join() === 'number,object') {
      const name = check(options[1], `${owner}${capital(key)}`);
      return (
        `if (${helper('object')}(${value})) changes = ${helper('inside')}(${name}, ${value}, ${literal(key)}, found, changes);` +
        ` else ${scalar(options[0], value, literal(key))}`
      );
    }
    return unsupported({ _zod: { def: { type: `union of ${kinds}` } } }, `${owner}.${key}`);
  }

  /** A page: an envelope, or a bare list that a transform puts into one. */
  function isPage(schema) {
    const { in: before, out } = schema._zod.def;
    if (before._zod.def.type !== 'transform' || out._zod.def.type !== 'object') return false;
    const { transform } = before._zod.def;
    assert.deepEqual(transform([1]), { data: [1], pagination: {} });
    for (const other of [{ data: [1] }, null, 'text', 1]) assert.equal(transform(other), other);
    return true;
  }

  const { breakdownRowSchemas, responseSchemas } = schemas;
  const exported = [];
  const typeOf = (file, name) => {
    types.add(`import type { ${name} } from '../${file}.js';`);
    return name;
  };
  for (const [name, schema] of Object.entries(responseSchemas)) {
    const type = `${typeOf('endpoints', 'EndpointResponses')}['${name}']`;
    exported.push(
      `export const validate${capital(name)}: Validator<${type}> = /* @__PURE__ */ ${helper('validator')}(${check(schema, name)});`,
    );
  }
  for (const [by, schema] of Object.entries(breakdownRowSchemas)) {
    const row = check(schema, `${by}Usage`);
    const type = `${typeOf('usage', 'BreakdownRows')}['${by}'][]`;
    exported.push(
      `export const validate${capital(by)}Breakdown: Validator<${type}> = /* @__PURE__ */ ${helper('validator')}(/* @__PURE__ */ ${helper('list')}(${row}));`,
    );
  }
  return [
    '// Written by `npm run generate` from the schemas; not for editing.',
    ...[...types].sort(),
    `import {\n  type Changes,\n  type Check,\n  type Validator,\n${[...helpers]
      .sort()
      .map((name) => `  ${name},\n`)
      .join('')}} from '../validation.js';\n`,
    ...lines,
    ...exported,
    '',
  ].join('\n');
}
