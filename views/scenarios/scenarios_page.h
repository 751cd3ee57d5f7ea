// The page Scenarios: the tree of them, and what the selected one sets differently.
#pragma once

#include <QWidget>

#include "views/scenarios/overrides_model.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

namespace jw {

class EmptyState;
class Look;
class Panel;
class ScenarioDetails;

class ScenariosPage final : public QWidget {
    Q_OBJECT

public:
    ScenariosPage(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] OverridesModel& overrides() { return m_overrides; }
    void makeFromHere();
    void removeCurrent();
    void moveCurrent(int by);

signals:
    void goToRequested(const QString& path); ///< of a field
    void exampleRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildTree();
    void buildOverrides();
    [[nodiscard]] QWidget* scrolled();
    void connectParts();
    void retranslate();
    void rebuildTree();
    void addItem(std::size_t scenario, QTreeWidgetItem* parent);
    void showCurrent();
    void tell(const Result<void>& done);
    void renamed(QTreeWidgetItem* item);

    PlanDocument& m_document;
    const Look& m_look;
    OverridesModel m_overrides;
    QLabel *m_title, *m_about, *m_refusal; ///< all owned
    QPushButton *m_make, *m_remove, *m_up, *m_down, *m_reset, *m_goTo;
    QTreeWidget* m_tree;
    Panel *m_treePanel, *m_overridesPanel, *m_detailPanel;
    QTableView* m_view;
    ScenarioDetails* m_details;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    bool m_filling = false;
};

} // namespace jw
