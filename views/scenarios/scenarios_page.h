// The page Scenarios: a tree of them with what the selected one sets differently, or all in a matrix.
#pragma once

#include <QWidget>

#include "views/scenarios/overrides_model.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;

namespace jw {

class EmptyState;
class Look;
class MatrixPanel;
class Panel;
class ScenarioDetails;
class ScenarioTree;
class Sections;

class ScenariosPage final : public QWidget {
    Q_OBJECT

public:
    ScenariosPage(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] OverridesModel& overrides() { return m_overrides; }
    [[nodiscard]] MatrixPanel& matrix() { return *m_matrix; }
    [[nodiscard]] ScenarioTree& tree() { return *m_tree; }
    [[nodiscard]] Sections& sections() { return *m_sections; } ///< 0: tree and details, 1: matrix
    void makeFromHere();
    void removeCurrent();
    void moveCurrent(int by);

signals:
    void goToRequested(const QString& path); ///< of a field
    void exampleRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildList();
    void buildOverrides();
    [[nodiscard]] QWidget* scrolled();
    void connectParts();
    void retranslate();
    void follow();
    void rebuild();
    void showCurrent();
    void tell(const Result<void>& done);

    PlanDocument& m_document;
    const Look& m_look;
    OverridesModel m_overrides;
    QLabel *m_title, *m_about, *m_refusal; ///< all owned
    QPushButton* m_make;
    QWidget* m_list; ///< from here on in the order in which Tab comes to them
    Panel* m_treePanel;
    QPushButton *m_up, *m_down, *m_duplicate, *m_remove;
    ScenarioTree* m_tree;
    Panel* m_overridesPanel;
    QPushButton *m_goTo, *m_reset;
    QTableView* m_view;
    Panel* m_detailPanel;
    ScenarioDetails* m_details;
    MatrixPanel* m_matrix;
    Sections* m_sections; ///< takes both over
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    bool m_behind = false; ///< the plan has changed while the page was put away
};

} // namespace jw
