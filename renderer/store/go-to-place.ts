import type { TrailPlace } from '../../shared/audit/place-of.ts';
import { openFinding } from './findings-state.ts';
import { openGrid } from './grids-state.ts';
import { openMap } from './maps-state.ts';
import { openStudy } from './open-record.ts';
import {
  goTo,
  goToScreening,
  openCode,
  openDocument,
  openExcerpt,
  openPlace,
} from './session-store.ts';

/** Shows what an entry of the trail is about. */
export function goToPlace(place: TrailPlace): void {
  switch (place.at) {
    case 'excerpt':
      openExcerpt(place.excerptId);
      break;
    case 'document':
      openDocument(place.documentId);
      break;
    case 'passage':
      openPlace(place.documentId, place.start);
      break;
    case 'code':
      openCode(place.codeId);
      break;
    case 'study':
      openStudy(place.studyId);
      break;
    case 'screening':
      goToScreening(place.stage);
      break;
    case 'finding':
      openFinding(place.findingId);
      break;
    case 'grid':
      openGrid(place);
      break;
    case 'versions':
      goTo('versions');
      break;
    case 'map':
      openMap(place.mapId, place.nodeId);
      break;
    case 'searches':
      goToScreening('searches');
      break;
    case 'team':
      goTo('team');
  }
}
