// The parts of a result as a tree; each level is looked up when it is opened.
#pragma once

#include <QAbstractItemModel>

#include "views/explain/explain_text.h"

namespace jw {

/// Columns: name, value. The root's parts are the first level, there from the start.
class TraceModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit TraceModel(QObject* parent = nullptr);
    ~TraceModel() override;

    /// `node` noNode: empty.
    void setRoot(TracedAnswerPtr answer, NodeId node);
    [[nodiscard]] NodeId nodeAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Item;
    void addParts(Item& item);
    [[nodiscard]] Item* itemAt(const QModelIndex& index) const;

    TracedAnswerPtr m_answer;
    std::unique_ptr<Item> m_root;
};

} // namespace jw
