import { ActionIcon, Menu } from '@mantine/core';
import type { Stage } from '../graphql/graphql.ts';
import { useLanguage } from '../i18n/language.tsx';
import { MoveIcon } from '../icons.tsx';
import { stages, type CardLead } from './board.ts';

/** The way to move a lead without dragging: by keyboard, by touch, by voice. */
export function MoveMenu({ lead, onMove }: { lead: CardLead; onMove: (lead: CardLead, to: Stage) => void }) {
  const { t } = useLanguage();
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t.pipeline.moveLead(lead.name)}
          title={t.pipeline.moveTo}
        >
          <MoveIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.pipeline.moveTo}</Menu.Label>
        {stages
          .filter((stage) => stage !== lead.stage)
          .map((stage) => (
            <Menu.Item key={stage} onClick={() => onMove(lead, stage)}>
              {t.stages[stage]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
