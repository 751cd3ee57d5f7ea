// The rows of a catalogue table that a search and some choices leave, sorted by number.
#pragma once

#include <QSortFilterProxyModel>

#include <map>

#include "views/catalogue/catalogue_model.h"

namespace jw {

class CatalogueFilter final : public QSortFilterProxyModel {
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

    [[nodiscard]] std::vector<std::size_t> shownRows() const; ///< of the catalogue, as they are sorted

    /// The title of the column that sorts has an arrow before it.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    CatalogueModel& m_rows;
    QString m_search;
    std::map<std::string, QString> m_choices; ///< by column
    bool m_ownOnly = false;
};

} // namespace jw
