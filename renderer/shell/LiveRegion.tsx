import { useNotices } from '../store/notices.ts';

/** What just happened, for screen readers: each line is an element of its own, so that one said twice is read twice. */
export function LiveRegion() {
  const lines = useNotices((state) => state.lines);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="false">
      {lines.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
