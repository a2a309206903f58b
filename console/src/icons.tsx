import type { ReactNode } from 'react';

function Icon({ children, size = 18 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {children}
    </svg>
  );
}

export const BoardIcon = () => (
  <Icon>
    <rect x="3" y="4" width="5" height="16" rx="1.5" />
    <rect x="9.5" y="4" width="5" height="10" rx="1.5" />
    <rect x="16" y="4" width="5" height="13" rx="1.5" />
  </Icon>
);

export const PhoneIcon = () => (
  <Icon>
    <path d="M5 4h3.5l1.7 4.6-2.2 1.6a13 13 0 0 0 5.8 5.8l1.6-2.2L20 15.5V19a1.6 1.6 0 0 1-1.8 1.6C10.5 19.8 4.2 13.5 3.4 5.8A1.6 1.6 0 0 1 5 4z" />
  </Icon>
);

export const CodeIcon = () => (
  <Icon>
    <path d="M8.5 7 3.5 12l5 5M15.5 7l5 5-5 5" />
  </Icon>
);

export const MoveIcon = () => (
  <Icon size={16}>
    <path d="M4 12h15M13.5 6.5 19 12l-5.5 5.5" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M20 12H5M10.5 6.5 5 12l5.5 5.5" />
  </Icon>
);

export const DownIcon = () => (
  <Icon size={16}>
    <path d="M12 5v14M6.5 13.5 12 19l5.5-5.5" />
  </Icon>
);

/** The mark of the product: a voice, in bars. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <rect width="32" height="32" rx="9" fill="#0f766e" />
      <g fill="#fff">
        <rect x="7" y="13" width="3.6" height="6" rx="1.8" />
        <rect x="12.2" y="9" width="3.6" height="14" rx="1.8" />
        <rect x="17.4" y="11.5" width="3.6" height="9" rx="1.8" />
        <rect x="22.6" y="14" width="3.6" height="4" rx="1.8" />
      </g>
    </svg>
  );
}
