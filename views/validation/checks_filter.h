// The checked rows that a search and some choices leave, sorted by number.
#pragma once

#include "views/common/rows_filter.h"
#include "views/validation/checks_model.h"

namespace jw {

/// What to look at; what is not given lets all pass.
struct CheckChoice {
    std::optional<CheckMetric> metric;
    std::string hardware, source; ///< id, and the source's title
    std::optional<bool> inFit;

    friend bool operator==(const CheckChoice&, const CheckChoice&) = default;
};

class ChecksFilter final : public RowsFilter {
    Q_OBJECT

public:
    explicit ChecksFilter(ChecksModel& rows, QObject* parent = nullptr);

    [[nodiscard]] ChecksModel& rows() const { return m_rows; }
    /// Rows that hold each word in their id, model, hardware, metric, source or reason of a refusal.
    void setSearch(const QString& text);
    void setChoice(const CheckChoice& choice);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ChecksModel& m_rows;
    QStringList m_words;
    CheckChoice m_choice;
};

} // namespace jw
