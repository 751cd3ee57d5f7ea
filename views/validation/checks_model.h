// Checked rows for views: a row a published figure, published beside predicted.
#pragma once

#include <QAbstractTableModel>

#include "views/validation/check_run.h"

namespace jw {

class ChecksModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Model, Hardware, Metric, Published, Predicted, Error, Band, Tier, Fit, columns };
    enum Role {
        SortRole = Qt::UserRole + 401, ///< double or QString; invalid where nothing is predicted
    };

    explicit ChecksModel(QObject* parent = nullptr);

    [[nodiscard]] const CheckRun& run() const { return *m_run; } ///< an empty one at first
    [[nodiscard]] const CheckRunPtr& shared() const { return m_run; }
    void setRun(CheckRunPtr run);
    [[nodiscard]] const RowCheck* checkAt(int row) const; ///< nullptr beyond the rows
    [[nodiscard]] int rowOf(std::string_view id) const;   ///< the first of that id; -1 for none
    void retranslate();                                   ///< the language has changed

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    CheckRunPtr m_run;
};

} // namespace jw
