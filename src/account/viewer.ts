import { ActorKind, type Actor } from '../audit/audit-log.entity.ts';
import { AppError, refusal } from '../errors.ts';
import { nameOf, Permission, permissionsOf, type Role } from './permission.ts';

/** Who is asking, for which broker, and what they may do. */
export class Viewer {
  readonly actor: Actor;
  readonly #broker: string | null;
  #permissions: ReadonlySet<string>;

  /** `expiresAt`: when the credential ends by itself; null when it does not. */
  constructor(
    actor: Actor,
    broker: string | null,
    permissions: Iterable<Permission>,
    readonly credentialId: string | null = null,
    readonly expiresAt: Date | null = null,
  ) {
    this.actor = actor;
    this.#broker = broker;
    this.#permissions = new Set(permissions);
  }

  get isAnonymous(): boolean {
    return this.#broker === null;
  }

  /** The broker the viewer belongs to; UNAUTHENTICATED without one. */
  get broker(): string {
    if (this.#broker === null) throw new AppError('UNAUTHENTICATED');
    return this.#broker;
  }

  get permissions(): readonly Permission[] {
    return [...this.#permissions] as Permission[];
  }

  /** Takes over what the same viewer may do now; for scopes that outlive a request. */
  refresh(permissions: Iterable<Permission>): void {
    this.#permissions = new Set(permissions);
  }

  /** For what an operation tells to some of those who may carry it out. */
  has(permission: `${Permission}`): boolean {
    return this.#permissions.has(permission);
  }

  /** FORBIDDEN without the permission; the first line of every operation. */
  require(permission: `${Permission}`): void {
    if (this.isAnonymous) throw new AppError('UNAUTHENTICATED');
    if (!this.has(permission)) throw refusal('PERMISSION_MISSING', { permission: nameOf(permission) });
  }

  /** FORBIDDEN unless the viewer has every permission of the role, so nobody is given more than the giver has. */
  requireRole(role: Role): void {
    for (const permission of permissionsOf[role]) this.require(permission);
  }
}

export const anonymous = new Viewer({ kind: ActorKind.MEMBER, id: 'anonymous' }, null, []);

/** Cadencia itself, working for one broker; `part` names what acts and why. */
export function systemViewer(broker: string, part: string): Viewer {
  return new Viewer({ kind: ActorKind.SYSTEM, id: part }, broker, Object.values(Permission));
}
