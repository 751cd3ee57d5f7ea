// Which rows of a plan the rows of a CSV file are about.
#pragma once

#include <set>

#include "catalogue/import_rules.h"

namespace jw {

/// The plan's rows that the rows of a file may be, each once.
class ImportMatch {
public:
    ImportMatch(const PlanView& view, const ImportRule& rule, const CatalogueTable& table);

    struct Found {
        std::vector<std::string> uids; ///< of the rows that this one is about, none for a new one
        std::string name;              ///< of a new row; with its id where another one has the name
    };
    /// A name, an id or a row of the plan for the second time is a fault of the cells.
    [[nodiscard]] Found find(ImportCells& cells);

private:
    struct PlanRow {
        std::string uid, name, id;
    };
    [[nodiscard]] std::vector<std::string> best(const std::string& id, const std::string& name) const;
    [[nodiscard]] bool isElsewhere(const std::string& name, const std::vector<std::string>& found) const;

    const ImportRule& m_rule;
    std::vector<PlanRow> m_rows;
    std::set<std::string> m_taken, m_names, m_ids;
};

} // namespace jw
