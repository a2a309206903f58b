import { byPrefix } from './by-prefix.ts';

/** Numbers that may be in places with different clocks, by E.164 digits: the zones besides that of most of them. */
const otherZones: readonly { source: string; prefixes: readonly string[]; zones: readonly string[] }[] = [
  {
    source: 'Plan nacional de numeración: mobile, personal and special numbers name no province',
    prefixes: ['345', '346', '347', '3480', '3490'],
    zones: ['Atlantic/Canary'],
  },
  {
    source: 'Ley de los Husos Horarios 2022: Anáhuac and Ocampo keep the summer time of the United States',
    prefixes: ['52869', '52873'],
    zones: ['America/Matamoros'],
  },
  {
    source: 'Ley de los Husos Horarios 2022: rural exchanges of these border codes may lie further inland',
    prefixes: ['52862', '52891'],
    zones: ['America/Mexico_City'],
  },
  {
    source: 'Ley de los Husos Horarios 2022: Ascensión and Janos have the clock of Ciudad Juárez',
    prefixes: ['52636'],
    zones: ['America/Ciudad_Juarez'],
  },
  {
    source: 'IFT: José María Morelos, Quintana Roo, shares a code with Yucatán',
    prefixes: ['52997'],
    zones: ['America/Cancun'],
  },
  {
    source: 'IFT: Calakmul, Campeche, shares a code with Chetumal',
    prefixes: ['52983'],
    zones: ['America/Mexico_City'],
  },
  {
    source: 'Subtel: mobile numbers have no area; Rapa Nui shares the code of Valparaíso',
    prefixes: ['56322', '569'],
    zones: ['America/Punta_Arenas', 'Pacific/Easter'],
  },
  {
    source: 'Arcotel: mobile numbers have no area',
    prefixes: ['5939'],
    zones: ['Pacific/Galapagos'],
  },
];

const zonesOf = byPrefix(
  new Map(otherZones.flatMap(({ prefixes, zones }) => prefixes.map((prefix) => [prefix, zones] as const))),
);

/** Where a number may be besides its `phoneZone`; none for most. */
export function otherZonesOf(e164: string): readonly string[] {
  return zonesOf(e164) ?? [];
}
