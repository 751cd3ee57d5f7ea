// Which work has which share of which machines: workloads as rows, node groups as columns.
#pragma once

#include <QAbstractTableModel>

#include "document/plan_document.h"

namespace jw {

/// A cell is a share in %, empty for none; the last row says what of each group continuous work takes. Rows
/// and columns are those of the plan.
class ShareMatrix final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ShareMatrix(PlanDocument& document, QObject* parent = nullptr);

    [[nodiscard]] bool isTotal(int row) const;                              ///< the last row
    [[nodiscard]] std::string assignmentAt(const QModelIndex& index) const; ///< uid, "" for none
    void retranslate();
    void follow(); ///< the plan or the scenario is another: the page says so when it is seen

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void editRefused(const jw::Error& error);

private:
    struct Row {
        std::string uid, title;
        std::vector<std::string> shares; ///< as shown, by group
        std::vector<bool> overridden;

        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Table {
        std::vector<std::string> groups, groupTitles;
        std::vector<Row> rows;
        Row total;

        friend bool operator==(const Table&, const Table&) = default;
    };
    [[nodiscard]] Table read() const;
    [[nodiscard]] std::vector<Row> readRows(const std::vector<std::string>& groups) const;
    [[nodiscard]] const Row& rowAt(int row) const;
    [[nodiscard]] Result<void> write(const QModelIndex& index, const QString& text);

    PlanDocument& m_document;
    Table m_table; ///< what the views were last told
};

} // namespace jw
