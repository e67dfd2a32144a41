import { createContext } from 'react';

/** Level of a widget's heading; the composed dashboard puts its own above and sets 3. */
export const HeadingLevel = createContext<2 | 3>(2);
