// The checked rows that a search and some choices leave, sorted by number.
#pragma once

#include <QSortFilterProxyModel>

#include "views/validation/checks_model.h"

namespace jw {

/// What to look at; what is not given lets all pass.
struct CheckChoice {
    std::optional<CheckMetric> metric;
    std::string hardware, source; ///< id, and the source's title
    std::optional<bool> inFit;

    friend bool operator==(const CheckChoice&, const CheckChoice&) = default;
};

class ChecksFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ChecksFilter(ChecksModel& rows, QObject* parent = nullptr);

    [[nodiscard]] ChecksModel& rows() const { return m_rows; }
    /// Rows that hold each word in their id, model, hardware, metric, source or reason of a refusal.
    void setSearch(const QString& text);
    void setChoice(const CheckChoice& choice);

    [[nodiscard]] std::vector<std::size_t> shownRows() const; ///< of the run, as they are sorted

    /// The title of the column that sorts has an arrow before it.
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ChecksModel& m_rows;
    QStringList m_words;
    CheckChoice m_choice;
};

} // namespace jw
