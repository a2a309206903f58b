import type { Explained } from './explained.ts';

const addColumn = {
  en: 'Add the column, or map one of yours to it.',
  es: 'Agregue la columna, o asigne una de las suyas.',
};

const shorten = { en: 'Shorten it.', es: 'Acórtela.' };

/** Why the columns or the rows of an imported file cannot be used, and why an import ended early. */
export const importProblems = {
  NAME_COLUMN_MISSING: {
    en: 'No column holds the name.',
    es: 'Ninguna columna contiene el nombre.',
    fix: addColumn,
  },
  CONTACT_COLUMN_MISSING: {
    en: 'No column holds a phone number or an email address.',
    es: 'Ninguna columna contiene un teléfono o un correo.',
    fix: addColumn,
  },
  COLUMN_NOT_IN_FILE: {
    en: 'The column {column}, mapped to {field}, is not in the file.',
    es: 'La columna {column}, asignada a {field}, no está en el archivo.',
    fix: {
      en: 'Use a header of the first row, as it is written there.',
      es: 'Use un encabezado de la primera fila, tal como está escrito.',
    },
  },
  TOO_MANY_COLUMNS: {
    en: 'The file has {count} columns; {most} are allowed.',
    es: 'El archivo tiene {count} columnas; se permiten {most}.',
    fix: {
      en: 'Leave out columns that hold nothing about the lead.',
      es: 'Omita las columnas que no dicen nada del lead.',
    },
  },
  HEADER_REPEATED: {
    en: 'Several columns have this header: {columns}.',
    es: 'Varias columnas tienen este encabezado: {columns}.',
    fix: {
      en: 'Rename columns in the file, so that each has a header of its own.',
      es: 'Cambie en el archivo los encabezados, para que cada columna tenga el suyo.',
    },
  },
  COLUMN_MAPPED_TWICE: {
    en: 'The column {column} is mapped to {first} and to {second}.',
    es: 'La columna {column} está asignada a {first} y a {second}.',
    fix: { en: 'Map it to one field.', es: 'Asígnela a un solo campo.' },
  },
  FIELD_IN_SEVERAL_COLUMNS: {
    en: 'Several columns would be read as {field}: {columns}.',
    es: 'Varias columnas se leerían como {field}: {columns}.',
    fix: {
      en: 'Map {field} to the one that counts; the others are then ignored.',
      es: 'Asigne {field} a la que vale; las demás se omiten.',
    },
  },
  TOO_FEW_CELLS: {
    en: 'The row has fewer cells than the first row.',
    es: 'La fila tiene menos celdas que la primera.',
    fix: { en: 'Fill it up with delimiters.', es: 'Complétela con separadores.' },
  },
  TOO_MANY_CELLS: {
    en: 'The row has more cells than the first row.',
    es: 'La fila tiene más celdas que la primera.',
    fix: {
      en: 'Put cells that contain the delimiter between double quotes.',
      es: 'Ponga entre comillas dobles las celdas que contienen el separador.',
    },
  },
  CELL_TOO_LONG: {
    en: 'A cell has more than 10,000 characters.',
    es: 'Una celda tiene más de 10 000 caracteres.',
    fix: shorten,
  },
  ROW_TOO_LONG: {
    en: 'The row has more than 65,536 characters.',
    es: 'La fila tiene más de 65 536 caracteres.',
    fix: shorten,
  },
  QUOTE_NOT_CLOSED: {
    en: 'A double quote is opened and never closed.',
    es: 'Una comilla doble se abre y nunca se cierra.',
    fix: { en: 'Close it, or remove it.', es: 'Ciérrela, o quítela.' },
  },
  FILE_GIVEN_UP: {
    en: 'A thousand rows could not be read; the rest of the file was left out.',
    es: 'No se pudieron leer mil filas; el resto del archivo se omitió.',
    fix: { en: 'Export the file again as CSV.', es: 'Exporte de nuevo el archivo como CSV.' },
  },
  TOO_MANY_ROWS: {
    en: 'A file may have {most} rows; the rest was left out.',
    es: 'Un archivo puede tener {most} filas; el resto se omitió.',
    fix: { en: 'Import the rest as a file of its own.', es: 'Importe el resto en otro archivo.' },
  },
  NO_ROOM_FOR_REFUSED_ROWS: {
    en: 'There was no room for the file of refused rows: delete files, and start the import again with dryRun to see them.',
    es: 'No hubo espacio para el archivo de filas rechazadas: borre archivos y vuelva a iniciar la importación con dryRun para verlas.',
  },
  REFUSED_ROWS_TOO_MANY: {
    en: 'The file holds the first {kept} refused rows; {more} more were refused. Mend those, and import the file again for the rest.',
    es: 'El archivo tiene las primeras {kept} filas rechazadas; se rechazaron {more} más. Corrija esas y vuelva a importar el archivo para ver las demás.',
  },
  IMPORT_INTERRUPTED: {
    en: 'It was interrupted again and again; start it once more.',
    es: 'Se interrumpió una y otra vez; iníciela de nuevo.',
  },
  /** What was stored before there were codes. */
  IMPORT_NOTED: { en: '{text}', es: '{text}' },
} as const satisfies Record<string, Explained>;
