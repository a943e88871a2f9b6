import { createRouter, createWebHashHistory } from 'vue-router'
import RankingsView from '../views/RankingsView.vue'
import { learnWords } from '../words/pageWords'

/** Hash addresses work on any static host, under any path, and from a file. The first page comes with the app. */
export function createPages() {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', redirect: (to) => ({ path: '/rankings', query: to.query }) },
      { path: '/rankings', name: 'rankings', component: RankingsView },
      { path: '/overview', name: 'overview', component: () => import('../views/OverviewView.vue') },
      { path: '/period', name: 'period', component: () => import('../views/PeriodView.vue') },
      {
        path: '/present',
        name: 'present',
        component: () => import('../views/PresentView.vue'),
        meta: { isAlone: true },
      },
      { path: '/share', name: 'share', component: () => import('../views/ShareView.vue') },
      { path: '/help', name: 'help', component: () => import('../views/HelpView.vue') },
      { path: '/scorecards', name: 'scorecards', component: () => import('../views/ScorecardsView.vue') },
      { path: '/gaps', name: 'gaps', component: () => import('../views/GapsView.vue') },
      { path: '/bulletin', name: 'bulletin', component: () => import('../views/BulletinView.vue') },
      { path: '/ledger', name: 'ledger', component: () => import('../views/LedgerView.vue') },
      { path: '/targets', name: 'targets', component: () => import('../views/TargetsView.vue') },
      { path: '/indicators', name: 'indicators', component: () => import('../views/IndicatorsView.vue') },
      { path: '/schemes', name: 'schemes', component: () => import('../views/SchemesView.vue') },
      { path: '/quality', name: 'quality', component: () => import('../views/QualityView.vue') },
      { path: '/data', name: 'data', component: () => import('../views/DataView.vue') },
      { path: '/:other(.*)*', redirect: '/rankings' },
    ],
    scrollBehavior: (to, from) => (to.path === from.path ? false : topWithFrame()),
  })
  router.beforeResolve(({ name }) => (name === 'rankings' ? undefined : learnWords()))
  return router
}

/** Scrolling has the page laid out: in the task that mounted it, that would be one long task. */
function topWithFrame(): Promise<{ top: number }> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve({ top: 0 })))
}
