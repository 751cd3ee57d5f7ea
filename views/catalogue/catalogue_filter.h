// The rows of a catalogue table that a search and some choices leave, sorted by number.
#pragma once

#include <map>

#include "views/catalogue/catalogue_model.h"
#include "views/common/rows_filter.h"

namespace jw {

class CatalogueFilter final : public RowsFilter {
    Q_OBJECT

public:
    explicit CatalogueFilter(CatalogueModel& rows, QObject* parent = nullptr);

    [[nodiscard]] CatalogueModel& rows() const { return m_rows; }
    [[nodiscard]] const QString& search() const { return m_search; }
    void setSearch(const QString& text);
    /// Only rows with this text in that column; "" for all.
    void setChoice(const std::string& key, const QString& text);
    void setOwnOnly(bool own); ///< only rows of the plan's own
    void clear();              ///< neither search nor choices

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    CatalogueModel& m_rows;
    QString m_search;
    std::map<std::string, QString> m_choices; ///< by column
    bool m_ownOnly = false;
};

} // namespace jw
