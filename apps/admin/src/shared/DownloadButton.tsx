import { Button, type ButtonProps } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { download } from '../data/download';
import { problemOf } from '../data/problem';
import { useText } from '../i18n/use-text';

interface DownloadButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'startIcon' | 'disabled'> {
  path: string;
  fileName: string;
  label: string;
}

export function DownloadButton({ path, fileName, label, ...button }: DownloadButtonProps) {
  const text = useText();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await download(path, fileName);
    } catch (error) {
      notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" {...button} loading={busy} onClick={() => void save()}>
      {label}
    </Button>
  );
}
