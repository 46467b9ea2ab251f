import { useNotices } from '../store/notices.ts';

/** What just happened, for screen readers. */
export function LiveRegion() {
  const spoken = useNotices((state) => state.spoken);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
