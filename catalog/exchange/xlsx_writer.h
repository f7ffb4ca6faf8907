// XLSX in constant memory.
#pragma once

#include "catalog/exchange/table_writer.h"

namespace xb::catalog {

Result<std::unique_ptr<TableWriter>> makeXlsxWriter(const std::filesystem::path& path,
                                                    const std::vector<TableColumn>& columns);

}  // namespace xb::catalog
