import { Box, Link as MuiLink } from '@mui/material';
import { useChosenLocale } from '../../i18n/use-text';
import type { Parcel } from './despatch';

/** Each parcel by its carrier and number, which leads to the carrier's page. */
export function TrackingLinks({ parcels }: { parcels: readonly Parcel[] }) {
  const locale = useChosenLocale();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {parcels.map(({ id, carrierLabel, trackingNumber, trackingLink }) => (
        <li key={id}>
          {carrierLabel[locale]}{' '}
          {trackingLink ? (
            <MuiLink href={trackingLink} target="_blank" rel="noreferrer" onClick={(event) => event.stopPropagation()}>
              {trackingNumber}
            </MuiLink>
          ) : (
            trackingNumber
          )}
        </li>
      ))}
    </Box>
  );
}
