/** What the agent answers every time, as it is spoken: clause by clause. */
export const clauses = ['Claro que sí,', ' con gusto le cuento un poco más del departamento.', ' ¿Le parece bien?'];

/** The same as a language model streams it: word by word. */
export const words = clauses.join('').split(/(?= )/u);

/** What callers say; nothing in it ends a call. */
export const sayings = [
  'Me interesa saber más del departamento.',
  'Busco algo con dos recámaras y cerca del centro.',
  'Tengo que platicarlo con mi familia.',
  'Cuénteme más, por favor.',
];
