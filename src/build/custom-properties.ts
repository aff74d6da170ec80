import type { Rule, TokenOrValue, Variable } from 'lightningcss';
import { transform } from 'lightningcss';

/** What a style says of its custom properties, by name. */
interface Properties {
  /** Values that rules give them. */
  values: Map<string, TokenOrValue[][]>;
  /** Those that some rule sets under a condition, or for some elements only. */
  varied: Set<string>;
  /** How often a value asks for each. */
  uses: Map<string, number>;
  /** Values that `@property` gives to those that no rule sets; undefined where it gives none. */
  registered: Map<string, TokenOrValue[] | undefined>;
}

/**
 * Here Tailwind sets properties to the values that `@property` gives them, for browsers that do not
 * read it. They hold only as long as no other rule sets the property, as those do.
 */
const initialValues = 'properties';

/**
 * Takes out of a style the custom properties that nothing uses, and writes a value itself in place of
 * a property that can have no other, where that is shorter.
 *
 * @param css A style, all that a page has.
 * @param code The text of the page's scripts: the properties that it names are left as they are.
 * @returns The style, which shows the same.
 */
export function withoutUnusedProperties(css: string, code: string): string {
  for (let style = css; ;) {
    const simpler = simplify(style, code);
    if (simpler === style) return style;
    style = simpler;
  }
}

function simplify(css: string, scripts: string): string {
  const { values, varied, uses, registered } = readProperties(css);
  const isUsed = (name: string) => uses.has(name) || scripts.includes(name);

  /** What a property stands for wherever a value asks for it, if that is known and short. */
  function valueOf({ name: { ident: name }, fallback }: Variable): TokenOrValue[] | undefined {
    if (scripts.includes(name)) return undefined;
    const [value, ...others] = values.get(name) ?? [];
    if (value === undefined) return readable(registered.get(name) ?? fallback ?? undefined);
    const isFixed = others.length === 0 && !varied.has(name) && !registered.has(name);
    return isFixed && value.every(isFigure) ? value : undefined;
  }

  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        property: ({ value: { name } }) => (isUsed(name) ? undefined : []),
        'layer-block': ({ value: { name } }) =>
          name?.[0] === initialValues && ![...registered.keys()].some(isUsed) ? [] : undefined,
      },
      Declaration: {
        custom: ({ name }) => (name.startsWith('--') && !isUsed(name) ? [] : undefined),
      },
      Variable: valueOf,
    },
  });
  return code.toString();
}

/** Lightning CSS says `null` of what a property in a value lacks, and does not take that back. */
function readable(value: TokenOrValue[] | undefined): TokenOrValue[] | undefined {
  const text = JSON.stringify(value ?? null);
  const read: unknown = JSON.parse(text, (_, part: unknown) => part ?? undefined);
  return (read as TokenOrValue[] | null) ?? undefined;
}

function readProperties(css: string): Properties {
  const values: Properties['values'] = new Map();
  const varied: Properties['varied'] = new Set();
  const uses: Properties['uses'] = new Map();
  const registered: Properties['registered'] = new Map();
  /** The rules around what is being read. */
  const around: Rule[] = [];

  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Rule(rule) {
        if (rule.type !== 'property') {
          around.push(rule);
          return;
        }
        const { name, initialValue } = rule.value;
        registered.set(name, initialValue?.type === 'token-list' ? initialValue.value : undefined);
      },
      RuleExit(rule) {
        if (rule.type !== 'property') around.pop();
      },
      Declaration: {
        custom({ name, value }) {
          if (!name.startsWith('--') || around.some(isOfInitialValues)) return;
          values.set(name, [...(values.get(name) ?? []), value]);
          if (!around.every(isForAll)) varied.add(name);
        },
      },
      Variable({ name: { ident } }) {
        uses.set(ident, (uses.get(ident) ?? 0) + 1);
      },
    },
  });
  return { values, varied, uses, registered };
}

/** A number or a length: shorter than the name of a property, and the same wherever it is. */
const isFigure = ({ type, value }: TokenOrValue) =>
  type === 'length' || (type === 'token' && 'value' in value && typeof value.value === 'number');

const isOfInitialValues = (rule: Rule) =>
  rule.type === 'layer-block' && rule.value.name?.[0] === initialValues;

/** Whether the content of a rule holds for the whole page, whatever its state and its device. */
function isForAll(rule: Rule): boolean {
  if (rule.type === 'layer-block') return true;
  if (rule.type !== 'style') return false;
  return rule.value.selectors.some(
    ([component, ...others]) =>
      others.length === 0 && component?.type === 'pseudo-class' && component.kind === 'root',
  );
}
