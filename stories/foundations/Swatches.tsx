import { Code } from '../Rows.js';
import { contrast } from './color-difference.js';
import './foundations.css';
import { tokenUses } from './token-uses.js';
import { type Theme, useTokens } from './tokens.js';

interface SwatchesProps {
  theme: Theme;
  /** Custom properties without `--a2b-`. */
  tokens: readonly string[];
}

/** Custom properties of a theme with their values and their contrast to its background. */
export function Swatches({ theme, tokens }: SwatchesProps) {
  const { probe, values } = useTokens(tokens);
  const background = values.bg;
  return (
    <>
      <div ref={probe} className="a2b" data-a2b-theme={theme} hidden />
      <ul className="fnd-swatches" style={{ background, color: values['fg-strong'] }}>
        {tokens.map((name) => {
          const value = values[name];
          return (
            <li key={name}>
              <span className="fnd-swatch" style={{ background: value, borderColor: values.control }} />
              <span className="fnd-name">--a2b-{name}</span>
              <span>
                <Code text={tokenUses[name] ?? ''} />
              </span>
              <span className="fnd-value">
                {value}
                {value && background ? ` · ${contrast(value, background).toFixed(2)}:1` : null}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
