export { WalletCard, type WalletCardProps } from './WalletCard.js';
