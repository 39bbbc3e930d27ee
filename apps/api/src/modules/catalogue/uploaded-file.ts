export { type UploadedFile, uploadedFile } from '../../platform/files/uploaded-file.js';
