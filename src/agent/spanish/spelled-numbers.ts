/** The words numbers are built of, as they are written: 0 to 29, the tens from 30, the hundreds from 100. */
export const spelledUnits =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
export const spelledTens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
export const spelledHundreds =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');
