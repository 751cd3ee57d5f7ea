// The scenarios as a tree: each below the one it is based on; named, ordered and grouped right there.
#pragma once

#include <QTreeWidget>

#include "document/plan_document.h"

namespace jw {

class Look;

/// F2 renames, Alt+Up and Down reorder, Ctrl+D duplicates, Delete removes; dragged onto another a scenario is
/// based on it.
class ScenarioTree final : public QTreeWidget {
    Q_OBJECT

public:
    enum class Drop { Above, On, Below };

    ScenarioTree(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void rename(); ///< opens the editor of the current one
    void rebuild();
    void follow();      ///< rebuilds if the plan is another than it shows
    void showCurrent(); ///< selects the scenario that the pages show
    void duplicateCurrent();
    void moveCurrent(int by);
    void removeCurrent();
    /// What dropping scenario `from` on `target`, or in the gap above or below it, does.
    void drop(std::size_t from, std::size_t target, Drop where);

signals:
    void edited();
    void refused(const jw::Error& error); ///< an edit

protected:
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool tell(const Result<void>& done); ///< of an edit: was it taken?
    void addItem(std::size_t scenario, QTreeWidgetItem* parent);
    void renamed(QTreeWidgetItem* item);
    void retranslate();

    PlanDocument& m_document;
    const Look& m_look;
    PlanPtr m_shown;
    bool m_filling = false;
};

} // namespace jw
