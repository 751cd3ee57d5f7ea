// What the painter of cells asks of a plan's table: overridden, refused or faulty, in words.
#pragma once

#include <QIdentityProxyModel>

namespace jw {

class PlanTableModel;

/// The table itself with answers to CellRoles; edits go through.
class TableFacts final : public QIdentityProxyModel {
    Q_OBJECT

public:
    explicit TableFacts(PlanTableModel& table, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace jw
