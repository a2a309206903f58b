import { createTheme, type MantineColorsTuple } from '@mantine/core';

const calm: MantineColorsTuple = [
  '#eefaf7',
  '#d9f2ec',
  '#b2e4d9',
  '#86d4c4',
  '#5fc4b1',
  '#3db09c',
  '#1f9382',
  '#0f766e',
  '#0c5f59',
  '#084b47',
];

export const theme = createTheme({
  primaryColor: 'calm',
  primaryShade: { light: 7, dark: 6 },
  colors: { calm },
  defaultRadius: 'md',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
});
