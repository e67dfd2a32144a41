import { createContext, type ReactNode, useContext } from 'react';
import { useTheme } from '../theme/ThemeContext.js';

const InsideRoot = createContext(false);

/** The element below which our stylesheet applies; inside another one it adds nothing. */
export function Root({ children }: { children: ReactNode }) {
  const { colorScheme, lang, dir } = useTheme();
  if (useContext(InsideRoot)) return children;
  return (
    <InsideRoot.Provider value={true}>
      <div className="a2b" data-a2b-theme={colorScheme} lang={lang} dir={dir}>
        {children}
      </div>
    </InsideRoot.Provider>
  );
}
