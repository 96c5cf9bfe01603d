import TablePagination from '@mui/material/TablePagination';
import { useTranslate } from 'ra-core';

/** Pages leads through the pages of a part of a page, in the reader's language. */
export function Pages({ total, page, size, onPage }: { total: number; page: number; size: number; onPage: (page: number) => void }) {
  const t = useTranslate();
  if (total <= size) return null;
  return (
    <TablePagination
      component="div"
      count={total}
      page={page}
      rowsPerPage={size}
      rowsPerPageOptions={[size]}
      onPageChange={(_, p) => onPage(p)}
      labelDisplayedRows={({ from, to, count }) => t('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })}
      getItemAriaLabel={(type) => t(`ra.navigation.${type}`)}
    />
  );
}
