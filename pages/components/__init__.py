"""What the pages share: the open collection, the filters, the evidence pane, charts, tables and downloads."""
