import { useSession } from '../store/session-store.ts';

/** Takes away what lies above the screens, apart from its parts, which come late. */
export function closeOverlay(): void {
  useSession.setState({ overlay: undefined });
}
