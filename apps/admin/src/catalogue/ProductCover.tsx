import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useDataProvider, useRefresh } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { CoverImage } from '../shared/CoverImage';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import type { Product } from './product';

const accepted = 'image/jpeg,image/png,image/webp,image/tiff';

/** The cover of a product: drop an image on it, or choose one; it is shown while it is being sent. */
export function ProductCover({ product }: { product: Product }) {
  const text = useText();
  const mayEdit = useMayEdit('products');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [asked, setAsked] = useState(false);
  const { send, remove, preview, share, error } = useCover(product);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (mayEdit) void send(event.dataTransfer.files[0]);
  };
  return (
    <Section title={text('catalogue.cover.title')}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(mayEdit);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          display: 'grid',
          justifyItems: 'center',
          gap: 1.5,
          p: 2,
          borderRadius: 1,
          border: '2px dashed',
          borderColor: over ? 'primary.main' : 'divider',
          bgcolor: over ? 'primary.light' : 'transparent',
        }}
      >
        <CoverImage url={preview ?? product.coverUrl} title={product.title} author={product.contributorNames} width={168} />
        {share !== null && (
          <LinearProgress
            aria-label={text('catalogue.cover.sending')}
            variant={share < 1 ? 'determinate' : 'indeterminate'}
            value={share * 100}
            sx={{ width: 168 }}
          />
        )}
        {mayEdit && (
          <>
            <Typography variant="body2" sx={{ color: 'text.secondary', textAlign: 'center' }}>
              {text('catalogue.cover.hint')}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
              <Button variant="outlined" size="small" disabled={share !== null} onClick={() => input.current?.click()}>
                {text(product.coverUrl ? 'catalogue.cover.replace' : 'catalogue.cover.choose')}
              </Button>
              {product.coverUrl && share === null && (
                <Button variant="text" size="small" color="error" onClick={() => setAsked(true)}>
                  {text('catalogue.cover.remove')}
                </Button>
              )}
            </Box>
          </>
        )}
        <input ref={input} type="file" accept={accepted} hidden onChange={(event) => void send(event.target.files?.[0])} />
      </Box>
      {error !== null && (
        <Box sx={{ mt: 1.5 }}>
          <ProblemAlert error={error} />
        </Box>
      )}
      <ConfirmDialog
        open={asked}
        title={text('catalogue.cover.removeTitle')}
        confirmLabel={text('catalogue.cover.remove')}
        destructive
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        {text('catalogue.cover.removeSentence')}
      </ConfirmDialog>
    </Section>
  );
}

function useCover({ id }: Product) {
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const refresh = useRefresh();
  const [preview, setPreview] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview]);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setError(null);
    setShare(0);
    setPreview(file.type.startsWith('image/') && file.type !== 'image/tiff' ? URL.createObjectURL(file) : null);
    try {
      await dataProvider.upload(`/products/${id}/cover`, file, setShare);
      refresh();
    } catch (refusal) {
      setError(refusal);
      setPreview(null);
    } finally {
      setShare(null);
    }
  };
  const remove = async () => {
    await request(`/products/${id}/cover`, { method: 'DELETE' });
    setPreview(null);
    refresh();
  };
  return { send, remove, preview, share, error };
}
