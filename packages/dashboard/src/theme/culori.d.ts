/** The part of culori that the palette's test uses; the package brings no types. */
declare module 'culori' {
  interface Color {
    mode: string;
  }
  export function differenceCiede2000(): (a: string, b: string) => number;
  export function filterDeficiencyProt(severity: number): (color: string) => Color;
  export function filterDeficiencyDeuter(severity: number): (color: string) => Color;
  export function filterDeficiencyTrit(severity: number): (color: string) => Color;
  export function formatHex(color: Color): string | undefined;
  export function wcagContrast(a: string, b: string): number;
}
