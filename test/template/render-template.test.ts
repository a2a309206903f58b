import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import { templateVariables } from '../../src/template/template-variables.ts';

const faultOf = (content: string): unknown => {
  try {
    return templateVariables(content);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error;
  }
};

describe('the variables of a template', () => {
  it.each<[string, string[]]>([
    ['Hola', []],
    ['', []],
    ['Hola {{name}}', ['name']],
    ['{{ name }}, {{budget}}, {{name}}', ['name', 'budget']],
    ['{{lead.first_name}} {{_x1}}', ['lead.first_name', '_x1']],
    ['{a} } {', []],
    ['{{a}}}', ['a']],
  ])('of "%s" are %j', (content, names) => {
    expect(templateVariables(content)).toEqual(names);
  });

  it.each<[string, string, number]>([
    ['Hola {{name', 'VARIABLE_NOT_CLOSED', 5],
    ['{{name {{budget}}', 'VARIABLE_NOT_CLOSED', 0],
    ['Hola name}}', 'VARIABLE_NOT_OPENED', 9],
    ['{{a}} b}}', 'VARIABLE_NOT_OPENED', 7],
    ['a {{}}', 'VARIABLE_NAME_INVALID', 2],
    ['{{Name}}', 'VARIABLE_NAME_INVALID', 0],
    ['{{first name}}', 'VARIABLE_NAME_INVALID', 0],
    ['{{{name}}}', 'VARIABLE_NAME_INVALID', 0],
    ['{{año}}', 'VARIABLE_NAME_INVALID', 0],
  ])('of "%s" are refused: %s at %i', (content, reason, position) => {
    expect(faultOf(content)).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason,
      position,
      fields: [{ field: 'content', code: reason, parameters: { position } }],
    });
  });
});

describe('a rendered template', () => {
  it('has every variable replaced', () => {
    expect(renderTemplate('Hola {{ name }}, ¿{{name}} de {{city}}?', { name: 'Ana', city: 'Lima' })).toEqual({
      text: 'Hola Ana, ¿Ana de Lima?',
    });
  });

  it('is refused with all that is missing instead of leaving a gap', () => {
    expect(renderTemplate('{{a}} {{b}} {{c}} {{d}} {{a}}', { a: null, b: '', c: ' ', d: 'x' })).toEqual({
      missing: ['a', 'b', 'c'],
    });
  });

  it('does not take what every object has for a value', () => {
    expect(renderTemplate('{{constructor}}{{__proto__}}', {})).toEqual({
      missing: ['constructor', '__proto__'],
    });
  });

  it('shows a value as it is, whatever it looks like', () => {
    expect(renderTemplate('{{a}}', { a: '{{b}} $& $1' })).toEqual({ text: '{{b}} $& $1' });
  });
});

function contentOf(list: ({ plain: string } | { variable: string })[]): string {
  return list.map((piece) => ('plain' in piece ? piece.plain : `{{ ${piece.variable}}}`)).join('');
}

describe('any template', () => {
  const name = fc.stringMatching(/^[a-z_][a-z0-9_.]{0,8}$/u);
  const text = fc.string().map((plain) => plain.replaceAll(/[{}]/gu, '-'));
  const value = text.filter((plain) => plain.trim() !== '');
  const pieces = fc.array(
    fc.oneof(
      text.map((plain) => ({ plain })),
      name.map((variable) => ({ variable })),
    ),
  );
  it('renders without a {{ left when every extracted variable has a value', () => {
    fc.assert(
      fc.property(pieces.map(contentOf), value, (content, given) => {
        const values = Object.fromEntries(templateVariables(content).map((variable) => [variable, given]));
        const rendering = renderTemplate(content, values);

        expect('text' in rendering && !rendering.text.includes('{{')).toBe(true);
      }),
    );
  });

  it('needs exactly the variables that are extracted', () => {
    fc.assert(
      fc.property(pieces.map(contentOf), (content) => {
        const names = templateVariables(content);
        const rendering = renderTemplate(content, {});

        expect('missing' in rendering ? rendering.missing : []).toEqual(names);
      }),
    );
  });

  it('of arbitrary characters renders or is refused with a position inside it', () => {
    const braces = fc.string({ unit: fc.constantFrom('{', '}', '{{', '}}', 'a', ' ') });
    fc.assert(
      fc.property(braces, (content) => {
        const fault = faultOf(content);
        if (Array.isArray(fault)) return;

        expect(fault).toMatchObject({ code: 'BAD_USER_INPUT', position: expect.any(Number) });
      }),
    );
  });
});
