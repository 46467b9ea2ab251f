import { notifyError } from '../store/notices.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';

/** Opens the page of a DOI in the system's browser, once somebody asks for it. */
export function DoiLink({ doi, label }: { readonly doi: string; readonly label: string }) {
  const open = () => services().platform.openExternal(`https://doi.org/${encodeURI(doi)}`);
  return (
    <Button look="quiet" onPress={() => void open().catch(notifyError)}>
      {label}
    </Button>
  );
}
