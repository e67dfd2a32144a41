export { TopUpDialog, type TopUpDialogProps } from './TopUpDialog.js';
