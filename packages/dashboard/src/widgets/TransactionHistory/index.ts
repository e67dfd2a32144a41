export { TransactionHistory, type TransactionHistoryProps } from './TransactionHistory.js';
